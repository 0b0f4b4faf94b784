"""The commands for working on Frontdesk, one file each; nothing of the product imports them."""
