"""A place on the waitlist keeps which times were passed over when it was taken."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("waitlist", sa.Column("passed_over", sa.String(200), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("waitlist") as table:
        table.drop_column("passed_over")
