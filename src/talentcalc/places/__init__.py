"""China's places by administrative code: look one up, name it, say whether it lies in another."""

from talentcalc.places.lookup import PlaceAmbiguous, PlaceUnknown, find, name, within

__all__ = ["PlaceAmbiguous", "PlaceUnknown", "find", "name", "within"]
