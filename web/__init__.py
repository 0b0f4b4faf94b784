"""The screens and the API for staff, owners and programs."""
