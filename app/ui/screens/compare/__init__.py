"""Two photos side by side, the feature list, and the seal. No score comes near this folder."""
