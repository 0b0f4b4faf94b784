"""Businesses keep windows of arrival of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("businesses", sa.Column("windows", sa.String(200), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("businesses") as table:
        table.drop_column("windows")
