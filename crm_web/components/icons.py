"""One family of icons, as inline SVG: 24 × 24, drawn with the text's colour, hidden from screen readers."""

import reflex as rx

PATHS = {
    "crm": "M16 19v-1a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4v1M9.5 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M21 19v-1a4 4 0 0 0-3-3.8M15.5 3.2a3.5 3.5 0 0 1 0 6.6",
    "phone": "M5 3.5h14v17H5zM9.5 7.5h.01M12 7.5h.01M14.5 7.5h.01M9.5 11h.01M12 11h.01M14.5 11h.01M9.5 14.5h.01M12 14.5h.01M14.5 14.5h.01",
    "tickets": "M4 6.5h16v4a1.5 1.5 0 0 0 0 3v4H4v-4a1.5 1.5 0 0 0 0-3zM14 6.5v11",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "call": "M21 16.5v3a1.5 1.5 0 0 1-1.6 1.5A17 17 0 0 1 3 4.6 1.5 1.5 0 0 1 4.500 3h3a1.500 1.500 0 0 1 1.500 1.300c.1 1 .4 2 .7 2.900a1.500 1.500 0 0 1-.3 1.600L8.100 10.100a13 13 0 0 0 5.800 5.800l1.300-1.300a1.500 1.500 0 0 1 1.600-.3c.9.3 1.900.6 2.900.7a1.500 1.500 0 0 1 1.300 1.500z",
    "history": "M3 12a9 9 0 1 0 3-6.700L3 8M3 3v5h5M12 7v5l3.500 2",
    "add": "M12 5v14M5 12h14",
}


def icon(name: str) -> rx.Component:
    """Draw the icon called `name`."""
    return rx.el.svg(
        rx.el.path(d=PATHS[name]),
        view_box="0 0 24 24",
        class_name="icon",
        custom_attrs={"aria-hidden": "true"},
    )
