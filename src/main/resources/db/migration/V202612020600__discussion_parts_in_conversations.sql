-- Moderators are kept from conversations in which they, or an organisation of theirs, have a part: found for a whole queue at once.
create index comment_of_position on comment (position_reference, organisation_id);
create index comment_version_written_by on comment_version (written_by);
create index endorsement_of_position on endorsement (position_reference, organisation_id);
create index endorsement_endorsed_by on endorsement (endorsed_by);
