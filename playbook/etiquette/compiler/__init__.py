"""From signals, rules and word lists to one program that both engines run."""
