"""Face comparison: find, level, crop, describe, judge the picture, score."""
