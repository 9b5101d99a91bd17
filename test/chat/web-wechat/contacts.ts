/** A friend of the account, as a test makes them up. */
export interface Friend {
  readonly name: string
  /** What the owner of the account noted on them. */
  readonly remark?: string
}

const hex = (text: string) => Buffer.from(text).toString('hex').padEnd(32, '0')

/** The ids of one login; the web protocol gives new ones with every login. */
export class LoginIds {
  readonly self: string
  readonly room: string
  readonly people: readonly string[]

  constructor(login: number, count: number) {
    this.self = `@${hex(`${login}:self`)}`
    this.room = `@@${hex(`${login}:room`)}`
    this.people = Array.from({ length: count }, (_, index) => `@${hex(`${login}:${index}`)}`)
  }
}

const COMMON = {
  HeadImgUrl: '/head',
  Alias: '',
  VerifyFlag: 0,
  Sex: 0,
  MemberCount: 0,
  MemberList: [],
  Province: '',
  City: '',
  Signature: '',
  StarFriend: 0,
  PYQuanPin: '',
  RemarkPYQuanPin: '',
}

export const selfContact = (ids: LoginIds, name: string) => ({
  ...COMMON,
  UserName: ids.self,
  NickName: name,
  RemarkName: '',
  ContactFlag: 0,
  Uin: 12_345,
})

export const friendContact = (id: string, { name, remark = '' }: Friend) => ({
  ...COMMON,
  UserName: id,
  NickName: name,
  RemarkName: remark,
  ContactFlag: 1,
})

export const roomContact = (ids: LoginIds, selfName: string, friends: readonly Friend[]) => ({
  ...COMMON,
  UserName: ids.room,
  NickName: '白果村报数群',
  RemarkName: '',
  ContactFlag: 2,
  EncryChatRoomId: 'room',
  MemberCount: friends.length + 1,
  MemberList: [
    { UserName: ids.self, NickName: selfName, DisplayName: '' },
    ...friends.map(({ name }, index) => ({
      UserName: ids.people[index],
      NickName: name,
      DisplayName: '',
      Uin: 0,
      AttrStatus: 0,
      KeyWord: '',
    })),
  ],
})
