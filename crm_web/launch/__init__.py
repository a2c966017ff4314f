"""From a fresh clone to a serving process: environment, bundle, socket, server."""
