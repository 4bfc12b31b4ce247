-- A next version of a joint response can be given up like one of an organisation's own, and another be begun.
drop index one_version_of_a_joint_response;
create unique index one_version_of_a_joint_response on response (joint_id, number) where joint and state <> 'DISCARDED';
