"""What is held and dragged to another place in its order."""

from crm_web.components.script import script

LIBRARY = script("sorting.jsx")
PACKAGES = ["@dnd-kit/core@6.3.1", "@dnd-kit/sortable@10.0.0"]
