/** What may not stand behind the short name of a village: then it is part of another name (龙门阵, 白果树). */
export const NOT_VILLAGE_BEHIND = '阵|树|子|沟|头|里头|边上|岩|坎上|桥|大道|学说|面|牌'
