/** Places inside which no face device may stand at all (Order 19 Art. 13(2); 公共安全视频图像信息系统管理条例 art. 8). */
export const privatePlaces = [
  'hotel-room', 'bathroom', 'toilet', 'changing-room', 'dormitory', 'fitting-room', 'nursing-room', 'rest-room', 'private-dining-room',
] as const

/** Open to whoever comes, whatever an installation says of itself. A car park, a gym or a school may be its own people's. */
export const publicPlaces = [
  'metro-station', 'train-station', 'airport', 'mall', 'shop', 'street', 'hotel-lobby', 'hospital', 'museum', 'scenic-area', 'park',
] as const

/** A private place by its name, under whatever kind: 男更衣室, 试衣间 3. What stands beside one (卫生间旁) is none. */
export const privateName =
  /(?:更衣[室间]|浴[室间]|淋浴[室间]|卫生间|洗手间|厕所|母婴室|哺乳室|试衣[室间]|客房|宿舍)[\d一二三四五六七八九十号男女]*(?:内|里|中|里面|内部)?$|(?<!.the)(?:(?:changing|dressing|fitting|locker|nursing|bath|guest|hotel|shower)rooms?|toilets?|dormitor(?:y|ies)|restrooms?)\d*$/i

export const ordinaryPlaces = [
  'metro-station', 'train-station', 'airport', 'mall', 'shop', 'street', 'car-park', 'residential', 'office', 'factory', 'hotel-lobby',
  'school', 'campus', 'hospital', 'gym', 'museum', 'scenic-area', 'park', 'other',
] as const
