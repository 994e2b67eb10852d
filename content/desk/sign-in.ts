export const signInWords = {
  title: 'الدخول إلى المكتب',
  email: 'البريد الإلكتروني',
  password: 'كلمة السرّ',
  submit: 'دخول',
  wrong: 'البريد أو كلمة السرّ غير صحيحين.',
} as const;
