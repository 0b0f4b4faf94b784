"""The tests: the tree of the product again."""
