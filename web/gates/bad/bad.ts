import account from '@/features/account/module'
export const started: any = Date.now()
export const day = new Date()
console.log(account)
