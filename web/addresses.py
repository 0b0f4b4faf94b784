"""Under which address other people reach this server, as far as is known. Knows no page."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request


def of_server(public_url: str | None) -> str:
    """What stands before a path: the public address, else the one that this page was opened at."""
    return (public_url or request.url_root).rstrip("/")


def is_of_this_computer(address: str) -> bool:
    """Whether an address opens nothing on any other computer or phone."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
