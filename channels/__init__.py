"""The doors: a vendor's words become a Turn, a Reply becomes the vendor's words."""
