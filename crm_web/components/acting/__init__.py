"""What is done at once, with the server: its request, and the button that asks first."""

from crm_web.components.script import script

script("act.js")
script("sure.jsx")
