"""CRM Web: contacts, companies, records, tickets and calls on a phone, in the field."""

__version__ = "0.1.0"
