"""A contact or a company handed to somebody else's phone: as a vCard, and as a QR code."""

from crm_web.components.script import script

LIBRARIES = ["qr@0.7.0"]  # in a chunk of its own, which comes when something is shared
for _name in ("card.js", "share.jsx", "code.jsx"):
    script(_name)
