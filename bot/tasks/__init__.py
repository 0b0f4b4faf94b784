"""One file per thing a customer can get done."""
