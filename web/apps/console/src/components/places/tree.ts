/** One entry of a tree that is opened level by level. */
export interface TreeItem {
  code: string
  name: string
  hasChildren: boolean
}
