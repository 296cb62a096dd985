/** Words with which a button pushes instead of naming its act (Order 19 Art. 12; 11 CCR 7004): M14. */
const lures = /立即|马上|一键|极速|推荐|优惠|立减|免单|红包|更安全|更快|尊享|否则|仅剩|放弃|残忍|暂不|稍后|下次再说|拒绝将无法|\b(recommended|faster|safer|free|only|unlock|skip|not now|maybe later|miss out|no,? thanks)\b/gi

export const countLures = (text: string): number => (text.match(lures) || []).length
