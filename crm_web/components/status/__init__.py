"""What is true of the network and of what waits."""

import reflex as rx

LIBRARY = rx.asset("status.jsx", shared=True).importable_path


class ConnectionLine(rx.Component):
    """Offline, how many changes wait, as of when; empty where all is well."""

    library = LIBRARY
    tag = "ConnectionLine"
