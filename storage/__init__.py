"""The memory: tables, sessions, jobs and files; knows nothing of rules."""
