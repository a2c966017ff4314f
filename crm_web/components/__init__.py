"""Pure drawing; a JavaScript file stands beside its Python wrapper."""
