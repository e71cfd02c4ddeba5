"""Screens: each a folder of view_model.py (no Qt), view.py (draws) and controller.py (joins)."""
