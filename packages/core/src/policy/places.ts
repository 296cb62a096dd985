/** Places inside which no face device may stand at all (Order 19 Art. 13(2); 公共安全视频图像信息系统管理条例 art. 8). */
export const privatePlaces = [
  'hotel-room', 'bathroom', 'toilet', 'changing-room', 'dormitory', 'fitting-room', 'nursing-room', 'rest-room', 'private-dining-room',
] as const

export const ordinaryPlaces = [
  'metro-station', 'train-station', 'airport', 'mall', 'shop', 'street', 'car-park', 'residential', 'office', 'factory', 'hotel-lobby',
  'school', 'campus', 'hospital', 'gym', 'museum', 'scenic-area', 'park', 'other',
] as const
