import type { WebClient, WebContact } from './wechat4u-client.ts'

/**
 * People are known by the remark on them, so a changed one must count at once. The client overlooks
 * one that was taken away, and the puppet goes on with what it read before.
 *
 * @param onChange told of everybody whose remark is not what it was
 */
export function followRemarks(client: WebClient, onChange: (id: string) => void): void {
  const update = client.updateContacts.bind(client)
  client.updateContacts = (found) => {
    const changed = (found ?? []).filter((contact) => hasOtherRemark(client, contact))
    for (const { UserName, RemarkName } of changed) {
      const known = client.contacts[UserName]
      if (known && RemarkName === '') known.RemarkName = ''
    }
    update(found)
    for (const { UserName } of changed) onChange(UserName)
  }
}

/** A member of a group comes without a remark, which says nothing about it. */
function hasOtherRemark(client: WebClient, { UserName, RemarkName }: WebContact): boolean {
  const known = client.contacts[UserName]
  return known !== undefined && RemarkName !== undefined && RemarkName !== known.RemarkName
}
