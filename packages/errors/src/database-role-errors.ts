/** What a role of the database may not do, or may although it must not. */
export const databaseRoleErrors = {
  REGISTER_NOT_SET_UP: {
    kind: 'unavailable',
    en: 'the tables of the register are not those of this release, and this role may not make them',
    vi: 'các bảng của sổ theo dõi chưa đúng với bản này, và vai trò đang dùng không được phép tạo',
    hint: {
      en: 'run `kyhan setup` with KYHAN_DATABASE_OWNER_URL',
      vi: 'chạy `kyhan setup` với KYHAN_DATABASE_OWNER_URL',
    },
  },
  DATABASE_ROLE_MISSING: {
    kind: 'invalid',
    en: 'the database server knows no role {role}',
    vi: 'máy chủ cơ sở dữ liệu không có vai trò {role}',
    hint: {
      en: 'make it with psql: CREATE ROLE "{role}" LOGIN PASSWORD \'…\'',
      vi: 'tạo bằng psql: CREATE ROLE "{role}" LOGIN PASSWORD \'…\'',
    },
  },
  DATABASE_ROLE_OWNS: {
    kind: 'invalid',
    en: 'the role {role} of KYHAN_DATABASE_URL owns the tables, or the whole server: it could change what was written',
    vi: 'vai trò {role} trong KYHAN_DATABASE_URL sở hữu các bảng hoặc cả máy chủ, nên sửa được những gì đã ghi',
    hint: {
      en: 'let KYHAN_DATABASE_URL name another role than KYHAN_DATABASE_OWNER_URL, that is neither its member nor a superuser',
      vi: 'để KYHAN_DATABASE_URL dùng vai trò khác với KYHAN_DATABASE_OWNER_URL, không phải thành viên của nó và không phải superuser',
    },
  },
} as const;
