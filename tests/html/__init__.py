# ruff: noqa: A005 - it mirrors the package that it tests
