"""The API for programs, one file per group of routes; its field names are the seeds'."""

from web.api.app import new_app, register

__all__ = ["new_app", "register"]
