/** Traditional (and Japanese) characters of the lists' own, each before its simplified one. A new phrase adds its own here; a test against OpenCC says which. */
const pairs = [
  '闆板辦办備备閉闭邊边辺边變变変变弁辨標标錶表別别彆别並并併并幷并纔才埰采寀采採采殘残側侧測测產产産产償偿場场暢畅車车稱称齣出儲储處处処处傳传伝传詞词從从従从錯错',
  '單单単单擔担噹当當当導导牴抵締缔點点動动獨独斷断隊队對对対对額额發发髮发発发髪发煩烦範范費费負负趕赶乾干幹干榦干個个箇个給给構构購购關关関关歸归帰归規规貴贵過过',
  '還还號号閤合覈核紅红後后戶户護护劃划畫画畵画話话換换迴回毀毁燬毁譭毁會会恵惠夥伙機机積积級级卽即極极幾几計计記记繼继継继傢家價价価价間间減减檢检検检見见薦荐鑑鉴',
  '鑒鉴鍵键將将奬奖獎奖奨奖結结屆届僅仅儘尽盡尽緊紧進进經经経经據据拠据決决絕绝絶绝開开釦扣庫库寬宽寛宽況况來来攬揽類类纍累禮礼裏里裡里勵励聯联臉脸練练兩两両两鄰邻',
  '領领彔录錄录録录慮虑論论絡络馬马碼码賣卖売卖滿满満满麼么麽么沒没毎每門门們们麪面麫面麵面麺面黙默內内賠赔棄弃錢钱銭钱強强搶抢輕轻軽轻請请權权権权讓让譲让熱热認认',
  '刪删設设渉涉攝摄摂摄誰谁昇升陞升剰剩時时識识實实実实視视試试適适釋释釈释収收屬属數数說说説说俬私鬆松隨随檯台臺台颱台枱台態态體体條条聽听聴听衕同統统頭头團团糰团',
  '団团脫脱網网圍围囲围違违衛卫衞卫為为爲为問问無无務务誤误現现響响嚮向曏向項项銷销効效協协寫写須须鬚须虛虚許许續续続续選选訓训驗验験验樣样様样業业議议銀银應应応应',
  '營营営营優优猶犹誘诱於于與与閾阈予豫員员約约雲云運运暫暂則则擇择択择責责賊贼増增贈赠長长摺折這这著着徵征徴征証证證证隻只衹只製制質质緻致終终種种諸诸專专専专轉转',
  '転转茲兹資资冊册掃扫眾众綁绑衆众訂订註注輸输閱阅閲阅槪概',
  '係系勞劳塊块壞坏學学嵗岁幣币幫帮廣广慣惯擊击敎教敗败朮术歡欢歲岁準准紀纪維维緒绪繫系繳缴羣群習习聰聪舖铺術术補补評评講讲讀读貨货買买貼贴賓宾載载輩辈遠远鈅钥鈴铃鋪铺鑰钥陸陆離离難难電电顏颜顔颜願愿顧顾餵喂驚惊齡龄𡻕岁竝并倂并缺欠硏研緖绪紋纹脈脉靜静聲声饋馈',
].join('')

const table = new Map(pairs.match(/../gu)!.map((pair) => [...pair] as [string, string]))

export const simplified = (character: string): string => table.get(character) ?? character

/** The other way, for tests: every traditional form of a simplified character. */
export const traditionalOf = (character: string): string[] => [...table].filter(([, simple]) => simple === character).map(([form]) => form)
