create table note (
    position bigint generated always as identity primary key,
    key text not null,
    text text not null
);
