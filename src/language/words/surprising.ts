/** “还剩几本”, “退了五份”, “没领到”: what was left or came back, so that not all that was told was given. */
export const LEFT_OR_BACK = /剩|没发|退|收回|没拿|没领|不够/u

/** “又来了三个”, “另外”, “加上院长”: more of what was told, which may be meant with it or not. */
export const MORE_OF_IT = /又|再|另外|还有|外加|加上/u
