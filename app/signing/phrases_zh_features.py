"""The features of a face in Chinese, as the report names them."""

from collections.abc import Mapping
from types import MappingProxyType

FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "ears": "耳",
        "facial_marks": "面部标记",
        "scars": "疤痕",
        "nose": "鼻",
        "eyes": "眼",
        "mouth": "嘴",
        "chin_and_jaw": "下巴和下颌",
        "eyebrows": "眉",
        "face_outline": "脸部轮廓",
        "proportions": "比例",
        "forehead": "前额",
        "hairline": "发际线",
        "cheeks": "脸颊",
        "lines": "皱纹",
        "skin": "皮肤",
        "facial_hair": "胡须",
        "neck": "颈",
        "alterations": "改变",
        "other": "其他",
    }
)
