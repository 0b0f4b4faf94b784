"""The rules: what staff and bot may do, one file per concept; knows no door and no screen."""
