"""The conversation: a Turn in, a Reply out; knows no Flask, Twilio, SQL or Redis."""
