-- The head of a unit signs in as a person, too, and approves what leaves it.
alter table roles
  drop constraint roles_role_check,
  drop constraint roles_check2,
  add constraint roles_known check (role in ('administrator', 'coordinator', 'unit', 'head')),
  add constraint roles_of_unit check ((role in ('unit', 'head')) = (unit_id is not null));
