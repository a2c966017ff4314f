"""Menus: a sheet at the bottom of a phone, a popover beside its button on a desk."""

from crm_web.components.script import script

LIBRARY = script("sheet.jsx")
