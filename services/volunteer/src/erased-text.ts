/** What stands where free text about a person stood who was erased (Personal Information Protection Law, art. 47). */
export const erasedText = '[erased 已删除]'
