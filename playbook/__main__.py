"""`python -m playbook` is the `playbook` command."""

from playbook.cli import main

main()
