"""A place on the waitlist keeps all that the booking made of it has: where the work is, and how urgent it is."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

COLUMNS = {"urgency": 20, "location": 200, "visit_address": 300, "property_type": 20}


def upgrade() -> None:
    for name, length in COLUMNS.items():
        op.add_column("waitlist", sa.Column(name, sa.String(length), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("waitlist") as table:
        for name in COLUMNS:
            table.drop_column(name)
