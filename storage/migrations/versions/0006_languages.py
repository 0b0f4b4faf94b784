"""Businesses keep the languages they speak, customers the one they are spoken to in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("businesses", sa.Column("languages", sa.String(60), nullable=True))
    op.add_column("customers", sa.Column("language", sa.String(12), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("customers") as table:
        table.drop_column("language")
    with op.batch_alter_table("businesses") as table:
        table.drop_column("languages")
