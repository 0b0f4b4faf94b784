"""Row-level security: on PostgreSQL the database itself keeps businesses apart. Nothing to do on SQLite.

A transaction names its business in `frontdesk.business_id`, or says that it is the platform's in
`frontdesk.platform`; where neither is said no row is to be seen or written. Forced, so that it holds for the tables'
owner as well; a superuser and a role with BYPASSRLS pass it by.
A later migration that changes rows, and not only tables, has to lift it first: ALTER TABLE ... NO FORCE ROW LEVEL
SECURITY.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# fmt: off
OF_A_BUSINESS = [
    "hours", "lines", "services", "staff", "sign_in_links", "api_keys", "audit", "customers", "identities", "consents",
    "conversations", "messages", "facts", "bookings", "reminders",
]
# fmt: on
SEEN_BY_THE_PLATFORM = ["businesses", "lines", "staff", "sign_in_links", "api_keys"]
# After a transaction that set it the setting is empty, not null.
BUSINESS = "NULLIF(current_setting('frontdesk.business_id', true), '')::uuid"
PLATFORM = "current_setting('frontdesk.platform', true) = 'on'"


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in ["businesses", *OF_A_BUSINESS]:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        column = "id" if table == "businesses" else "business_id"
        _allow(table, "of_the_business", f"{column} = {BUSINESS}")
    for table in SEEN_BY_THE_PLATFORM:
        _allow(table, "of_the_platform", PLATFORM)


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in SEEN_BY_THE_PLATFORM:
        op.execute(f"DROP POLICY of_the_platform ON {table}")
    for table in ["businesses", *OF_A_BUSINESS]:
        op.execute(f"DROP POLICY of_the_business ON {table}")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")


def _allow(table: str, name: str, rule: str) -> None:
    op.execute(f"CREATE POLICY {name} ON {table} USING ({rule}) WITH CHECK ({rule})")
