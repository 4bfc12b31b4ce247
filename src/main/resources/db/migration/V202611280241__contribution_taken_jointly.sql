-- Colleagues' words may go into a response that their organisation shares, and are told of there.
alter table contribution_taken add column joint_id uuid;
