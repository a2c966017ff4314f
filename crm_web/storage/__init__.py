"""The engines, chosen by address, and the only place that commits."""
