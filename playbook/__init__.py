"""Playbook: YAML descriptions of difficult customer situations, checked and turned into a training site."""

__version__ = "0.1.0"
