"""ASGI scopes as a server makes them."""


def scope(client="127.0.0.1", port=8000, **headers):
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "server": ("127.0.0.1", port), "client": (client, 50_000), "headers": named}
